import { asking } from '../common/asking.ts';

export const askLifeEvents = asking('procedures.lifeEvents');
export const askTiles = asking('procedures.firstScreen');
export const askSearch = asking('procedures.search');
export const askAssistant = asking('assistant.ask');
export const askQuestions = asking('checklists.questions');
export const askChecklist = asking('checklists.make');
export const askRecall = asking('checklists.recall');
export const askPrint = asking('checklists.print');
export const askReprint = asking('printing.reprint');
