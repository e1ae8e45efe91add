import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const modelPorts = z.object({ port: z.int(), control: z.int() }).nullable();
const startLine = z.object({
  url: z.url(),
  dataFolder: z.string(),
  province: z.string().nullable(),
  printed: z.string().nullable(),
  simulated: modelPorts,
  simulatedScanner: modelPorts,
  simulatedDocumentPrinter: modelPorts,
  pids: z.record(z.string(), z.int()),
});

export interface RunningKiosk extends z.infer<typeof startLine> {
  readonly database: string;
  readonly shell: ChildProcess;
  /** Lines on its standard error so far. */
  readonly said: readonly string[];
  stop(): Promise<void>;
}

/** Starts the kiosk as `npm start -- --shell=browser --headless --json` does. */
export async function openKiosk(
  configFile: string,
  dataFolder: string,
  args: string[] = [],
): Promise<RunningKiosk> {
  const shell = spawn(
    process.execPath,
    [
      'scripts/start.ts',
      '--shell=browser',
      '--headless',
      '--json',
      `--config=${configFile}`,
      `--data=${dataFolder}`,
      ...args,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => shell.once('close', () => resolve()));
  const stop = async () => {
    shell.kill('SIGTERM');
    await ended;
  };
  const said: string[] = [];
  createInterface({ input: shell.stderr }).on('line', (line) => said.push(line));
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: shell.stdout }).once('line', resolve);
    void ended.then(() => reject(new Error(`the kiosk ended before it served: ${said.join('\n')}`)));
  });
  return { ...startLine.parse(JSON.parse(line)), database: join(dataFolder, 'kiosk.db'), shell, said, stop };
}
