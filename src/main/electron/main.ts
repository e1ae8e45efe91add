import { app } from 'electron';
import { runtimeTrouble } from '../shell/runtime.ts';
import { sayOn } from '../shell/say.ts';
import { commandWords, wordsForUs } from './words.ts';

// Looked at before anything is loaded that an older Node dies of.
const trouble = runtimeTrouble(process.versions);
if (trouble) {
  sayOn(process.stderr)(trouble);
  app.exit(1);
} else {
  const command = commandWords(wordsForUs());
  if (command) {
    const { runCommandHere } = await import('../cli/kiosk.ts');
    app.exit(await runCommandHere(command));
  } else {
    const { startElectronShell } = await import('./shell.ts');
    await startElectronShell();
  }
}
