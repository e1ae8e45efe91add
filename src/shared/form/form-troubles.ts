import { type Condition, pagesIn } from './condition.ts';
import type { CardFact, Field } from './field.ts';

/** As much of a form as its own consistency rests on. */
interface Parts {
  readonly groups: readonly { readonly id: string }[];
  readonly pages: readonly {
    readonly id: string;
    readonly group: string;
    readonly field: Field;
    readonly when?: Condition | undefined;
  }[];
  readonly rules: readonly { readonly page: string; readonly other?: string }[];
  readonly papers: readonly { readonly id: string; readonly when?: Condition | undefined }[];
  readonly print: readonly {
    readonly values: Readonly<Record<string, readonly ({ readonly page: string } | object)[]>>;
  }[];
}

interface Trouble {
  readonly path: (string | number)[];
  readonly message: string;
}

/** What a form's parts say of one another that cannot be true. */
export function troublesOf(form: Parts): Trouble[] {
  return [...troublesOfPages(form), ...troublesOfCards(form), ...troublesOfTheRest(form)];
}

function troublesOfPages({ groups, pages }: Parts): Trouble[] {
  const known = new Set(groups.map((each) => each.id));
  const before = new Set<string>();
  return pages.flatMap(({ id, group, when, field }, index) => {
    const at = (message: string): Trouble => ({ path: ['pages', index], message: `"${id}" ${message}` });
    const found: Trouble[] = [];
    if (before.has(id)) found.push(at('stands twice'));
    if (!known.has(group)) found.push(at(`names group "${group}", which is not in groups`));
    const early = (when ? pagesIn(when) : []).find((each) => !before.has(each));
    if (early !== undefined) found.push(at(`rests on "${early}", which is not asked before it`));
    if (field.kind === 'choice' && twice(field.options.map((each) => each.id)))
      found.push(at('has an option twice'));
    before.add(id);
    return found;
  });
}

const kindOfFact: Record<CardFact, Field['kind']> = {
  name: 'name',
  number: 'text',
  birthDate: 'date',
  sex: 'choice',
  issuedDate: 'date',
};

function troublesOfCards({ pages }: Parts): Trouble[] {
  const kinds = new Map(pages.map((each) => [each.id, each.field]));
  return pages.flatMap(({ id, field }, index) => {
    if (field.kind !== 'card') return [];
    const at = (message: string): Trouble => ({ path: ['pages', index], message: `"${id}" ${message}` });
    const found: Trouble[] = [];
    for (const fact of Object.keys(field.fills) as CardFact[]) {
      const filled = kinds.get(field.fills[fact] ?? '');
      if (filled?.kind !== kindOfFact[fact]) found.push(at(`cannot put ${fact} on "${field.fills[fact]}"`));
      if (fact === 'sex' && filled?.kind === 'choice' && !knowsSexes(filled))
        found.push(at('fills a choice without "male" and "female"'));
    }
    if (field.address !== null && kinds.get(field.address)?.kind !== 'address')
      found.push(at(`offers an address on "${field.address}", which takes none`));
    return found;
  });
}

function knowsSexes(field: Extract<Field, { kind: 'choice' }>): boolean {
  return ['male', 'female'].every((id) => field.options.some((option) => option.id === id));
}

function troublesOfTheRest({ pages, rules, papers, print }: Parts): Trouble[] {
  const known = new Set(pages.map((each) => each.id));
  const named: [string, (string | number)[]][] = [
    ...rules.flatMap(({ page, other }, index) =>
      [page, ...(other === undefined ? [] : [other])].map((id): [string, (string | number)[]] => [
        id,
        ['rules', index],
      ]),
    ),
    ...papers.flatMap(({ when }, index) =>
      (when ? pagesIn(when) : []).map((id): [string, (string | number)[]] => [id, ['papers', index]]),
    ),
    ...print.flatMap(({ values }, index) =>
      Object.values(values)
        .flat()
        .flatMap((each) => ('all' in each && Array.isArray(each.all) ? each.all : [each]))
        .flatMap((each): [string, (string | number)[]][] =>
          'page' in each ? [[each.page, ['print', index]]] : [],
        ),
    ),
  ];
  const found = named
    .filter(([id]) => !known.has(id))
    .map(([id, path]): Trouble => ({ path, message: `names page "${id}", which is not asked` }));
  if (twice(papers.map((each) => each.id))) found.push({ path: ['papers'], message: 'a paper stands twice' });
  return found;
}

function twice(ids: readonly string[]): boolean {
  return new Set(ids).size !== ids.length;
}
