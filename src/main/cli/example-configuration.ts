import { fileURLToPath } from 'node:url';

/** The example commune, for commands that are given no configuration. */
export const exampleConfiguration = fileURLToPath(
  new URL('../../../assets/configuration/suoi-may.json', import.meta.url),
);
