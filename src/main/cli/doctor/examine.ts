import { never } from '../../../shared/result.ts';
import { isHeld } from '../read-beside.ts';
import { type CheckName, checkNames, type Patient } from './check.ts';
import { checkConfiguration, readConfiguration } from './checks/configuration.ts';
import { checkAudit, checkDatabase, checkOutbox, checkRestarts } from './checks/data.ts';
import { checkDocumentPrinter, checkReceiptPrinter, checkScanner } from './checks/devices.ts';
import { checkEnrolment, checkKeys } from './checks/keys.ts';
import {
  checkDataFolder,
  checkDisk,
  checkFonts,
  checkPort,
  checkRuntime,
  checkScreens,
  checkWindow,
} from './checks/machine.ts';
import { checkCalendar, checkCatalogue, checkClock, checkProvince } from './checks/outside.ts';
import type { Finding } from './finding.ts';
import type { DoctorWorld } from './world.ts';

export interface Examined {
  readonly check: CheckName;
  /** Milliseconds it took. */
  readonly ms: number;
  readonly finding: Finding;
}

/** Runs every check in its order. None changes anything but a file it makes and removes in the data folder. */
export async function examine(world: DoctorWorld): Promise<readonly Examined[]> {
  const patient: Patient = {
    world,
    configuration: readConfiguration(world.configFile),
    isRunning: isHeld(world.dataFolder),
  };
  const examined: Examined[] = [];
  for (const check of checkNames) {
    const began = performance.now();
    const finding = await run(check, patient);
    examined.push({ check, ms: Math.round(performance.now() - began), finding });
  }
  return examined;
}

function run(check: CheckName, patient: Patient): Finding | Promise<Finding> {
  switch (check) {
    case 'runtime':
      return checkRuntime(patient);
    case 'configuration':
      return checkConfiguration(patient);
    case 'data-folder':
      return checkDataFolder(patient);
    case 'disk':
      return checkDisk(patient);
    case 'database':
      return checkDatabase(patient);
    case 'audit':
      return checkAudit(patient);
    case 'restarts':
      return checkRestarts(patient);
    case 'clock':
      return checkClock(patient);
    case 'keys':
      return checkKeys(patient);
    case 'receipt-printer':
      return checkReceiptPrinter(patient);
    case 'scanner':
      return checkScanner(patient);
    case 'document-printer':
      return checkDocumentPrinter(patient);
    case 'province':
      return checkProvince(patient);
    case 'enrolment':
      return checkEnrolment(patient);
    case 'outbox':
      return checkOutbox(patient);
    case 'catalogue':
      return checkCatalogue(patient);
    case 'calendar':
      return checkCalendar(patient);
    case 'port':
      return checkPort(patient);
    case 'fonts':
      return checkFonts(patient);
    case 'screens':
      return checkScreens(patient);
    case 'window':
      return checkWindow(patient);
    default:
      return never(check);
  }
}
