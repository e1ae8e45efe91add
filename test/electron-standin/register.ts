import { registerHooks } from 'node:module';

/** Puts the stand-in in the place of the `electron` module, for this process only. */
const url = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url, shortCircuit: true }
      : next(specifier, context),
});
