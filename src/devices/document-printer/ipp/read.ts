import type { IppGroup, IppResponse, IppValue } from './message.ts';

/** The first group of this tag; an answer about one thing has one. */
export function groupOf(response: IppResponse, tag: number): IppGroup | null {
  return response.groups.find((group) => group.tag === tag) ?? null;
}

export function numberOf(group: IppGroup, name: string): number | null {
  const value = group.attributes.get(name)?.[0];
  return value?.kind === 'number' ? value.value : null;
}

export function booleanOf(group: IppGroup, name: string): boolean | null {
  const value = group.attributes.get(name)?.[0];
  return value?.kind === 'boolean' ? value.value : null;
}

export function textsOf(group: IppGroup, name: string): readonly string[] {
  return (group.attributes.get(name) ?? []).filter(isText).map((value) => value.value);
}

function isText(value: IppValue): value is Extract<IppValue, { kind: 'text' }> {
  return value.kind === 'text';
}
