import { asking } from '../common/asking.ts';

export const askLifeEvents = asking('procedures.lifeEvents');
export const askTiles = asking('procedures.firstScreen');
export const askAssistant = asking('assistant.ask');
export const askQuestions = asking('checklists.questions');
export const askChecklist = asking('checklists.make');
export const askRecall = asking('checklists.recall');
export const askPrint = asking('checklists.print');
export const askPrintPage = asking('checklists.printPage');
export const askReprint = asking('printing.reprint');
export const askForms = asking('documents.forms');
export const askDocumentPrinter = asking('printing.documentPrinter');
export const askPrintForm = asking('documents.print');
export const askOffer = asking('applications.offer');
export const askFormPicture = asking('documents.preview');
