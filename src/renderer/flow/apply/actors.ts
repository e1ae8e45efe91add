import { asking } from '../common/asking.ts';

/** What applying asks core. */
export const askTiles = asking('procedures.firstScreen');
export const askOffer = asking('applications.offer');
export const askBegin = asking('applications.begin');
export const askCheck = asking('applications.check');
export const askKeep = asking('applications.keep');
export const askResume = asking('applications.resume');
export const askSubmit = asking('applications.submit');
export const askFindUnits = asking('units.find');
export const askSuggestUnits = asking('units.suggest');
export const askReprint = asking('printing.reprint');
