import { app } from 'electron';
import { runtimeTrouble } from '../shell/runtime.ts';
import { sayOn } from '../shell/say.ts';

// Looked at before anything is loaded that an older Node dies of.
const trouble = runtimeTrouble(process.versions);
if (trouble) {
  sayOn(process.stderr)(trouble);
  app.exit(1);
} else {
  const { startElectronShell } = await import('./shell.ts');
  await startElectronShell();
}
