import type { ReactNode } from 'react';

/** Lintel, jambs and sill: for the issued number and the idle question only. */
export function DoorFrame({ lintel, children }: { lintel?: string; children: ReactNode }) {
  return (
    <div className="door-frame">
      <div className="lintel">{lintel}</div>
      <div className="jambs">{children}</div>
      <div className="sill" />
    </div>
  );
}
