import { asking } from '../common/asking.ts';

export const askStatus = asking('applications.status');
export const askPrintStatus = asking('applications.printStatus');
