/** Modules a shell forks: sources where Node runs them as they are, bundles inside Electron. */
export interface Entries {
  readonly core: string;
  readonly devices: string;
  readonly simulatedPrinter: string;
  readonly simulatedScanner: string;
  readonly simulatedDocumentPrinter: string;
  readonly province: string;
}
