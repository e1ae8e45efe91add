import { runtimeTrouble } from '../shell/runtime.ts';
import { sayOn } from '../shell/say.ts';

// Looked at before anything is loaded that an older Node dies of.
const trouble = runtimeTrouble(process.versions);
if (trouble) {
  sayOn(process.stderr)(trouble);
  process.exitCode = 1;
} else {
  const { startBrowserShell } = await import('./start.ts');
  process.exit(await startBrowserShell(process.argv.slice(2)));
}
