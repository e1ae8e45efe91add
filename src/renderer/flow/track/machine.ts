import { assign } from 'xstate';
import { patience } from '../common/patience.ts';
import { withChange } from '../common/print-story.ts';
import { freshContext } from './context.ts';
import { finding, scanning, typingCode, typingSecret } from './finding.ts';
import { trackSetup } from './setup.ts';

/** Following a dossier: what happened to it, live or as last heard, for whoever holds its slip. */
export const track = trackSetup.createMachine({
  id: 'track',
  context: ({ input }) => freshContext(input),
  output: ({ context }) => context.ending,
  initial: 'beginning',
  on: {
    'leaf.turned': { actions: assign({ leaf: ({ event }) => event.leaf }) },
    'language.changed': { actions: assign({ language: ({ event }) => event.language }) },
  },
  states: {
    beginning: { always: [{ guard: 'knowsTheSlip', target: 'finding' }, { target: 'scanning' }] },
    scanning,
    typingCode,
    typingSecret,
    finding,
    showing: {
      entry: assign({ leaf: 0 }),
      invoke: {
        src: 'followStatus',
        input: ({ context: { ports, opener, status } }) => {
          if (!opener || !status) throw new Error('a dossier is followed before it is known');
          return { ports, opener, dossierId: status.dossierId };
        },
      },
      initial: 'reading',
      states: {
        reading: { on: { 'print.wanted': { target: 'ordering', actions: 'newPaper' } } },
        ordering: {
          ...patience,
          invoke: {
            src: 'askPrintStatus',
            input: ({ context: { ports, printKey, opener, language } }) => {
              if (!opener) throw new Error('a status slip of nothing');
              return { ports, question: { requestKey: printKey ?? ports.newKey(), opener, language } };
            },
            onDone: [
              {
                guard: ({ event }) => event.output.ok,
                target: 'printing',
                actions: assign(({ event: { output } }) =>
                  output.ok ? { paper: output.value.job, jobs: [output.value.job] } : {},
                ),
              },
              { target: 'reading', actions: assign({ printRefused: true }) },
            ],
          },
          on: { leave: { target: 'reading', actions: assign({ printRefused: true }) } },
        },
        printing: {
          invoke: {
            src: 'followPrint',
            input: ({ context: { ports, paper } }) => {
              if (!paper) throw new Error('a paper is followed before it was ordered');
              return { ports, subject: paper.subject };
            },
          },
          on: {
            'print.told': {
              actions: assign({ jobs: ({ context, event }) => withChange(context.jobs, event.change) }),
            },
            'printer.told': { actions: assign({ printer: ({ event }) => event.status }) },
            'print.wanted': { target: 'ordering', actions: 'newPaper' },
          },
        },
      },
      on: {
        'status.told': { actions: { type: 'know', params: ({ event }) => event.status } },
        'status.silent': { actions: 'knowAsLastHeard' },
        'pay.wanted': { target: 'ended', actions: 'endWithPayment' },
        done: { target: 'ended', actions: 'endThanks' },
        back: [
          { guard: 'cameFromFlow', target: 'ended', actions: 'endWhereItCameFrom' },
          { target: 'scanning', actions: 'nameByTyping' },
        ],
      },
    },
    refused: {
      on: {
        again: 'beginning',
        'number.wanted': { target: 'ended', actions: 'endWithNumber' },
        home: { target: 'ended', actions: 'endHome' },
      },
    },
    ended: { type: 'final' },
  },
});
