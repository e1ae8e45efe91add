import type { ReactNode } from 'react';

/** A few facts beside one another; square and flat. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

/** The first sentence is the fact; what follows it is its condition, in the second voice. */
export function Fact({ name, fact, more }: { name: string; fact: string; more?: string | undefined }) {
  const { first, rest } = split(fact);
  return (
    <div>
      <dt>{name}</dt>
      <dd className={first.length > 48 ? 'long' : ''}>{first}</dd>
      {rest && <dd className="m">{rest}</dd>}
      {more && <dd className="m">{more}</dd>}
    </div>
  );
}

function split(fact: string): { first: string; rest: string } {
  const end = /[.;] /u.exec(fact);
  if (!end) return { first: fact, rest: '' };
  return { first: fact.slice(0, end.index), rest: fact.slice(end.index + 2) };
}
