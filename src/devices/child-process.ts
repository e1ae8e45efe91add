import pino from 'pino';
import type { z } from 'zod';
import type { Envelope } from '../shared/contract/envelope.ts';
import { type ParentLink, parentLink } from '../shared/contract/parent-link.ts';

/** Native modules built for Node-API 10 end an older Node with a bare segmentation fault. */
const leastNodeApi = 10;

export interface Child {
  /** Shown to the shell with `ready`. */
  readonly facts: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export type Sentence = Extract<Envelope, { to: 'unfit' }>['sentence'];

/** Thrown by a child that cannot work with its settings, with the sentence that says what to do. */
export class Unfit extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

/**
 * The life of a process under a shell: waits for `start`, checks the settings, runs, says `ready`, and ends on `stop` or
 * when the shell is gone. Settings that do not fit end in `unfit`, because a restart would not help.
 */
export function liveUnderShell<Settings>(
  schema: z.ZodType<Settings>,
  run: (settings: Settings, link: ParentLink, log: pino.Logger) => Promise<Child>,
): void {
  const log = pino({ base: null }, pino.destination({ dest: 2, sync: true }));
  const link = parentLink(process as Parameters<typeof parentLink>[0]);
  let child: Promise<Child> | null = null;

  async function start(settings: unknown): Promise<void> {
    if (Number(process.versions.napi ?? 0) < leastNodeApi) return unfit(oldNode);
    const parsed = schema.safeParse(settings);
    if (!parsed.success) return unfit(badSettings(parsed.error.issues[0]?.path.join('.') ?? ''));
    try {
      child = run(parsed.data, link, log);
      link.post({ to: 'ready', facts: { ...(await child).facts } });
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      unfit(error.sentence);
    }
  }

  function unfit(sentence: Sentence): void {
    log.error({ event: 'process.unfit' }, sentence.en);
    link.post({ to: 'unfit', sentence });
    // The channel needs a turn to carry the sentence; the shell ends this process when it has read it.
    process.exitCode = 1;
  }

  async function end(why: string): Promise<void> {
    log.info({ event: 'process.ends', why }, 'ending');
    const running = await child?.catch(() => null);
    await running?.stop();
    process.exit(process.exitCode ?? 0);
  }

  link.on((message) => {
    if (message.to === 'start' && !child) void start(message.settings);
    if (message.to === 'stop') void end('stop');
  });
  link.onGone(() => void end('the shell is gone'));
}

const oldNode: Sentence = {
  vi: `Phần điều khiển thiết bị cần Node.js 24 trở lên, máy đang chạy ${process.version}. Hãy khởi động bằng "npm start".`,
  en: `The device process needs Node.js 24 or newer and runs on ${process.version}. Start it through "npm start".`,
};

function badSettings(path: string): Sentence {
  return {
    vi: `Cấu hình thiết bị sai ở mục "${path}". Hãy sửa mục này trong tệp cấu hình rồi khởi động lại.`,
    en: `The device settings are wrong at "${path}". Correct it in the configuration file and start again.`,
  };
}
