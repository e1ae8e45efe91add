import { isDeepStrictEqual } from 'node:util';

/**
 * The words of vitest that the cases use, told as lines on the guest's console: vitest itself would take longer to start
 * in an emulated machine than all cases together. The bundle puts this in vitest's place.
 */
type Clean = () => unknown;
interface Context {
  readonly skip: (why: string) => never;
  readonly onTestFinished: (clean: Clean) => void;
}
type Body = (...values: never[]) => unknown;
interface Registered {
  readonly name: string;
  readonly run: (context: Context) => unknown;
}

const longestCase = 60_000;
const registered: Registered[] = [];
const afters: Clean[] = [];
const path: string[] = [];

function group(name: string, ...rest: unknown[]): void {
  path.push(name);
  bodyOf(rest)();
  path.pop();
}

function single(name: string, ...rest: unknown[]): void {
  const body = bodyOf(rest) as Registered['run'];
  registered.push({ name: [...path, name].join(': '), run: (context) => body(context) });
}

/** The body is last; options of another runner may stand before it. */
function bodyOf(rest: readonly unknown[]): Body {
  return rest.at(-1) as Body;
}

/** `describe` and `test` differ only in what they do with one name and one body. */
function words(take: (name: string, ...rest: unknown[]) => void) {
  const rows =
    (spread: boolean) =>
    (all: readonly unknown[]) =>
    (title: string, ...rest: unknown[]) => {
      for (const row of all) {
        const values = Array.isArray(row) ? row : [row];
        const given = (spread ? values : [row]) as never[];
        take(titleOf(title, values), (context: never) => bodyOf(rest)(...given, context));
      }
    };
  const all = Object.assign(take, { each: rows(true), for: rows(false) });
  const none = Object.assign(() => {}, { each: () => () => {}, for: () => () => {} });
  return Object.assign(all, { skipIf: (skip: boolean) => (skip ? none : all) });
}

function titleOf(title: string, values: readonly unknown[]): string {
  let next = 0;
  return title
    .replaceAll(/\$(\w+)/g, (_, key: string) => String((values[0] as Record<string, unknown>)[key]))
    .replaceAll(/%[si]/g, () => String(values[next++]));
}

export const describe = words(group);
export const test = words(single);
export function afterEach(clean: Clean): void {
  afters.push(clean);
}

export function expect(actual: unknown) {
  return { ...matchers(actual, true), not: matchers(actual, false) };
}

function matchers(actual: unknown, wanted: boolean) {
  const check = (holds: boolean, word: string, expected: unknown) => {
    if (holds !== wanted) {
      throw new Error(`${shown(actual)} should ${wanted ? '' : 'not '}${word} ${shown(expected)}`);
    }
  };
  return {
    toBe: (expected: unknown) => check(Object.is(actual, expected), 'be', expected),
    toEqual: (expected: unknown) => check(isDeepStrictEqual(actual, expected), 'equal', expected),
    toMatchObject: (expected: unknown) => check(holdsAll(actual, expected), 'match', expected),
    toHaveLength: (length: number) =>
      check((actual as { length: number }).length === length, 'have length', length),
    toBeGreaterThan: (less: number) => check((actual as number) > less, 'be more than', less),
  };
}

function holdsAll(actual: unknown, expected: unknown): boolean {
  if (typeof expected !== 'object' || expected === null) return isDeepStrictEqual(actual, expected);
  if (typeof actual !== 'object' || actual === null) return false;
  if (Array.isArray(expected) && (actual as unknown[]).length !== expected.length) return false;
  const found = actual as Record<string, unknown>;
  return Object.entries(expected).every(([key, value]) => holdsAll(found[key], value));
}

function shown(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 300) ?? 'undefined';
}

/** Runs what was registered and holds the words in its name, one after the other. @param say one line of the console */
export async function runRegistered(words: string, say: (line: string) => void): Promise<void> {
  for (const { name, run } of registered) {
    if (!name.includes(words)) continue;
    const began = performance.now();
    const trouble = await attempt(run);
    const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
    say(trouble === null ? `@passed ${name} (${took})` : `@failed ${name} (${took}): ${trouble}`);
  }
}

/** @returns what went wrong, on one line; null for nothing */
async function attempt(run: Registered['run']): Promise<string | null> {
  const cleans: Clean[] = [];
  const context: Context = {
    skip(why) {
      throw new Error(`skipped, and nothing may be skipped here: ${why}`);
    },
    onTestFinished: (clean) => cleans.unshift(clean),
  };
  const troubles: string[] = [];
  const step = async (work: () => unknown) => {
    try {
      await inTime(work());
    } catch (error) {
      troubles.push((error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' '));
    }
  };
  await step(() => run(context));
  for (const clean of [...cleans, ...afters]) await step(clean);
  return troubles[0] ?? null;
}

function inTime(work: unknown): Promise<unknown> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`nothing came of it in ${longestCase / 1000} s`)),
    longestCase,
  );
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}
