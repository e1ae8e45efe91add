import type { Clock } from '../clock.ts';
import type { Logger } from '../logger.ts';
import type { Sealing } from '../sealing/sealing.ts';
import type { Ballast } from '../store/ballast.ts';
import type { Store } from '../store/store.ts';
import { purge } from '../sync/purge/purge.ts';
import { localDay } from '../tickets/service-day.ts';
import type { Waiting } from '../waiting.ts';
import { dropOldBackups } from './old-backups.ts';
import { type Room, type RoomLimits, roomOf } from './room.ts';
import { readUpkeepDay, writeUpkeepDay } from './upkeep-day.ts';
import type { UpkeepWaits } from './waits.ts';

/** The disk the data lie on. */
export interface UpkeepDisk {
  readonly folder: string;
  readonly ballast: Ballast;
  /** Bytes an ordinary process may still use. */
  readonly freeBytes: () => number;
}

export interface UpkeepOutside {
  readonly store: Store;
  readonly sealing: Pick<Sealing, 'forget'>;
  readonly clock: Clock;
  readonly waiting: Waiting;
  readonly waits: UpkeepWaits;
  readonly limits: RoomLimits;
  readonly disk: UpkeepDisk;
  readonly timeZone: string;
  /** How long what the province acknowledged stays readable here. Milliseconds. */
  readonly retentionMs: number;
  /** Other work that is due once a day, before the copies are made; `day` as yyyy-MM-dd. */
  readonly daily?: (day: string) => void;
  /** Erases what lies beside the database and the province has had since before; null: not all of it. */
  readonly alsoErase?: (beforeMs: number) => number | null;
  /** Other work that is due whenever the disk is looked at. */
  readonly often?: () => void;
  readonly onRoom: (room: Room) => void;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

export interface Upkeep {
  room(): Room;
  stop(): void;
}

/**
 * Keeps the store fit while nobody looks: copies, the daily check, erasing what is no longer needed, and a disk that
 * fills. All of it runs from timers, between two turns of the event loop: a transaction lives within one turn, so that
 * none is ever under way here.
 */
export function openUpkeep(outside: UpkeepOutside): Upkeep {
  const { store, clock, waits, disk, log } = outside;
  const { ballast } = disk;
  let room: Room = 'enough';
  let copied = { position: -1, uptimeMs: clock.now().uptimeMs };
  let emptied = Number.NEGATIVE_INFINITY;
  let holding = false;
  let heldBack = Number.NEGATIVE_INFINITY;
  let stopped = false;
  let stopTimer = outside.waiting.later(waits.settleIn, look);

  function look(): void {
    outside.often?.();
    noteRoom();
    const today = localDay(clock.now().wallMs - waits.quietFrom, outside.timeZone);
    if (store.read(readUpkeepDay) !== today) careForTheDay(today);
    else if (room === 'full') makeRoom();
    else copyWhenDue();
    void keepBallast();
    if (!stopped) stopTimer = outside.waiting.later(waits.look, look);
  }

  function noteRoom(): void {
    const free = disk.freeBytes();
    const next = roomOf(free, outside.limits);
    if (next === room) return;
    room = next;
    const facts = { room, freeMegabytes: Math.floor(free / 1024 / 1024) };
    if (room === 'enough') log.info(facts, 'the disk has room again');
    else log.warn(facts, 'the disk is filling');
    outside.onRoom(room);
  }

  function careForTheDay(today: string): void {
    outside.daily?.(today);
    const whole = store.isWhole();
    if (!whole) log.error({}, 'the database has a page or an index out of order; its good copies are kept');
    erase(whole);
    const written = store.write((database) => writeUpkeepDay(database, today));
    // That note alone is worth no copy.
    if (written.ok && copied.position === store.position() - 1) copied.position = store.position();
  }

  /** On a full disk SQLite can delete nothing: room must be made first. Tried again within the hour at most. */
  function makeRoom(): void {
    const { uptimeMs } = clock.now();
    if (uptimeMs - emptied < waits.snapshot) return;
    emptied = uptimeMs;
    ballast.release();
    erase(true);
    noteRoom();
  }

  function erase(copy: boolean): void {
    const { wallMs, uptimeMs } = clock.now();
    const before = wallMs - outside.retentionMs;
    const done = withBallast(
      () => purge(outside, before),
      (purged) => purged === null,
    );
    const files = outside.alsoErase?.(before) ?? 0;
    const backups = dropOldBackups(disk.folder, before);
    const forgotten = copy
      ? withBallast(
          () => store.forgetDeleted(),
          (result) => !result.ok && result.code === 'disk-full',
        )
      : null;
    if (forgotten?.ok) copied = { position: store.position(), uptimeMs };
    const facts = { ...done, files, backups, copied: forgotten?.ok ?? false };
    if (done === null || forgotten?.ok === false) log.warn(facts, 'not everything could be erased yet');
    else log.info(facts, 'what the province has was erased');
  }

  /** Tries once more without the ballast where the disk had no room. */
  function withBallast<Value>(work: () => Value, lackedRoom: (value: Value) => boolean): Value {
    const value = work();
    if (!lackedRoom(value) || !ballast.isHeld()) return value;
    ballast.release();
    return work();
  }

  function copyWhenDue(): void {
    const { uptimeMs } = clock.now();
    if (uptimeMs - copied.uptimeMs < waits.snapshot || store.position() === copied.position) return;
    const taken = store.snapshot();
    if (!taken.ok) log.warn({ code: taken.code }, 'no copy of the database could be made');
    copied = { position: taken.ok ? store.position() : -1, uptimeMs };
  }

  /** Laid down again only where the kiosk itself has room beside it; what failed is not tried again at once. */
  async function keepBallast(): Promise<void> {
    const { uptimeMs } = clock.now();
    if (holding || ballast.isHeld() || uptimeMs - heldBack < waits.snapshot) return;
    if (disk.freeBytes() < ballast.bytes + outside.limits.full) return;
    holding = true;
    try {
      if (!(await ballast.hold())) heldBack = uptimeMs;
    } catch (error) {
      heldBack = uptimeMs;
      log.warn({ error }, 'no room could be kept aside');
    } finally {
      holding = false;
    }
  }

  return {
    room: () => room,
    stop() {
      stopped = true;
      stopTimer();
    },
  };
}
