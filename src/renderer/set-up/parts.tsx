import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';

/** One step: what it is about, what to do, and the way on. */
export function StepFrame(props: {
  readonly title: string;
  readonly lead?: string;
  readonly children?: ReactNode;
  readonly acts: ReactNode;
}) {
  return (
    <>
      <div className="head">
        <h1 className="size-2">{props.title}</h1>
        {props.lead !== undefined && <p className="lead">{props.lead}</p>}
      </div>
      <div className="stuff">{props.children}</div>
      <div className="acts">{props.acts}</div>
    </>
  );
}

export function Next({
  children,
  onPress,
  disabled = false,
}: {
  children: string;
  onPress: () => void;
  disabled?: boolean;
}) {
  return (
    <Button main grow onPress={onPress} disabled={disabled}>
      {children}
    </Button>
  );
}

/** Label and value, one a line. */
export function Rows({ rows }: { rows: readonly (readonly [string, string, boolean?])[] }) {
  return (
    <dl className="set-up-rows">
      {rows.map(([name, value, isWell]) => (
        <div key={name} className={isWell === undefined ? '' : isWell ? 'well' : 'unwell'}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
