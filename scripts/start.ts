import { runtimeTrouble } from '../src/main/shell/runtime.ts';
import { sayOn } from '../src/main/shell/say.ts';

// Looked at before anything is loaded that an older Node dies of.
const trouble = runtimeTrouble(process.versions);
if (trouble) {
  sayOn(process.stderr)(trouble);
  process.exit(1);
}
const { startKiosk } = await import('./start-kiosk.ts');
process.exit(await startKiosk(process.argv.slice(2)));
