import { type Listening, serveLines } from '../server.ts';
import type { IppModel } from './model.ts';

/**
 * Words for people and tests at a keyboard, one line each, answered by one line: `paper in|out`, `toner full|low|empty`,
 * `jam on|off`, `paused on|off`, `silent on|off`, `next abort|drop|forget|late`, `status`.
 */
export function serveIppControl(model: IppModel, port: number): Promise<Listening> {
  return serveLines(port, (line) => obey(model, line));
}

function obey(model: IppModel, line: string): string {
  const known: Readonly<Record<string, () => void>> = {
    'paper in': () => model.setPaper(true),
    'paper out': () => model.setPaper(false),
    'toner full': () => model.setToner('full'),
    'toner low': () => model.setToner('low'),
    'toner empty': () => model.setToner('empty'),
    'jam on': () => model.setJam(true),
    'jam off': () => model.setJam(false),
    'paused on': () => model.setPaused(true),
    'paused off': () => model.setPaused(false),
    'silent on': () => model.setStalled(true),
    'silent off': () => model.setStalled(false),
    'next abort': () => model.plan({ kind: 'abort' }),
    'next drop': () => model.plan({ kind: 'drop-answer' }),
    'next forget': () => model.plan({ kind: 'forget' }),
    'next late': () => model.plan({ kind: 'late-completed', ms: 60_000 }),
  };
  if (line === 'status') return JSON.stringify(model.facts());
  const action = Object.hasOwn(known, line) ? known[line] : undefined;
  if (!action) return `unknown; known: ${Object.keys(known).join(', ')}, status`;
  action();
  return 'ok';
}
