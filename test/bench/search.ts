import { askingOf } from '../../src/main/core/assistant/aspects.ts';
import { understand } from '../../src/main/core/assistant/understand.ts';
import { readCatalogue } from '../../src/main/core/procedures/read-catalogue.ts';
import { findableOf, openSearch } from '../../src/main/core/search/search.ts';
import { wordsOf } from '../../src/main/core/search/words.ts';
import { type Labelled, readQuestions } from '../questions-score/questions.ts';
import { syntheticCatalogue } from '../support/synthetic-catalogue.ts';
import { type Figure, figureOf } from './figures.ts';
import { type OtherSearch, otherSearches, type Search } from './other-searches.ts';

/** Milliseconds at the 95th percentile, at as many procedures as a province has; from the issue. */
const budget = 8;
const procedures = 2_500;
/** Questions asked before any is measured. */
const warmUp = 60;

/** Our search and three others over the same catalogue, asked the same questions in the same run. */
export async function benchSearch(): Promise<Figure[]> {
  const ours = await openOurs();
  const questions = [...readQuestions('tuning'), ...readQuestions('held-back')].filter(
    ({ after, expect }) => after === undefined && !expect.outOfScope,
  );
  for (const { text } of questions.slice(0, warmUp)) ours.ask(text);
  const typed = questions.map(({ text }) => timed(() => ours.type(text.slice(0, 80))));
  const asked = questions.map(({ text }) => timed(() => ours.ask(text)));
  const others = otherSearches(ours.findable);
  return [
    figureOf('search', `typed words at ${procedures} procedures`, typed, budget),
    figureOf('search', `a question understood at ${procedures} procedures`, asked, budget),
    ...others.flatMap((other) => compared(other, ours.find, everyNth(questions, other.questions))),
  ];
}

async function openOurs() {
  const read = readCatalogue('assets/catalogue');
  if (!read.ok) throw new Error(`${read.code} ${read.detail}`);
  const many = syntheticCatalogue(read.value, procedures);
  const all = many.catalogue.procedures.map((record) => ({
    record,
    everyday: many.everyday.procedures[record.code] ?? null,
  }));
  const byCode = new Map(all.map((stored) => [stored.record.code, stored]));
  const search = openSearch(
    {
      facts: () => ({ version: 1 }),
      all: () => all,
      find: (code) => byCode.get(code),
      part: (name) => many.parts.get(name),
    },
    { warn: () => {} },
  );
  const inUse = search.inUse();
  if (!inUse) throw new Error('no catalogue');
  const reading = {
    typing: false,
    asking: (words: Parameters<typeof askingOf>[0]) => askingOf(words).weights,
  };
  const find: Search = (text) =>
    inUse.finder
      .find(wordsOf(text), reading, 8)
      .flatMap(({ code }) => code ?? [])
      .slice(0, 5);
  return {
    findable: all.map(findableOf),
    type: (text: string) => search.handlers['procedures.search']({ text }),
    ask: (text: string) => understand(inUse, text, null),
    find,
  };
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** Evenly spread, so that every kind of question is among them. */
function everyNth(questions: readonly Labelled[], most: number): Labelled[] {
  const step = Math.max(1, Math.floor(questions.length / most));
  return questions.filter((_, place) => place % step === 0).slice(0, most);
}

/** Turn about, so that whatever else the machine does meets both alike. */
function compared({ name, search }: OtherSearch, ours: Search, questions: readonly Labelled[]): Figure[] {
  const times = { ours: [] as number[], other: [] as number[] };
  const right = { ours: 0, other: 0 };
  for (const question of questions) {
    for (const [whose, by] of [
      ['ours', ours],
      ['other', search],
    ] as const) {
      let codes: readonly string[] = [];
      times[whose].push(
        timed(() => {
          codes = by(question.text);
        }),
      );
      if (codes.some((code) => question.expect.codes.includes(code))) right[whose] += 1;
    }
  }
  const [own, other] = [
    figureOf('search', '', times.ours, null),
    figureOf('search', name, times.other, null),
  ];
  return [
    { ...other, ratios: { 'of our time': rounded(other.p50 / own.p50) } },
    share(`${name}, right among the first five`, right.other / questions.length, questions.length, {
      'of our recall': rounded(right.other / right.ours),
      'our recall': rounded(right.ours / questions.length),
    }),
  ];
}

function share(metric: string, value: number, n: number, ratios: Figure['ratios']): Figure {
  const rate = rounded(value);
  const same = { p50: rate, p95: rate, p99: rate, max: rate };
  return { suite: 'search', metric, unit: 'share', n, ...same, budget: null, held: true, ratios };
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
