import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import type { staff } from './machine.ts';

export type StaffActor = ActorRefFrom<typeof staff>;
export type StaffSnapshot = SnapshotFrom<typeof staff>;

/** Every page of staff: the value of `data-screen`. */
export type StaffPageName =
  | 'staff-entrance'
  | 'staff-today'
  | 'staff-task'
  | 'staff-prints'
  | 'staff-parked'
  | 'staff-stop'
  | 'staff-reset'
  | 'staff-day';

const inside = ['today', 'task', 'prints', 'parked', 'stop', 'reset', 'day'] as const;

/** The page staff see; null while nobody of them is there, and the citizen's page shows. */
export function staffPage(snapshot: StaffSnapshot): StaffPageName | null {
  if (snapshot.matches('outside')) return null;
  if (snapshot.matches('entrance')) return 'staff-entrance';
  const page = inside.find((each) => snapshot.matches({ inside: { page: each } }));
  return `staff-${page ?? 'today'}`;
}
