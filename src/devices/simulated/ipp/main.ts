import { liveUnderShell } from '../../child-process.ts';
import { systemClock } from '../../clock.ts';
import { listening } from '../listening.ts';
import { serveIppControl } from './control.ts';
import { documentFolder } from './document-folder.ts';
import { IppModel } from './model.ts';
import { serveIppModel } from './server.ts';
import { simulatedIppSettings } from './settings.ts';

/** The simulated A4 printer as a process of its own: its port speaks IPP, its control port is the hands around it. */
liveUnderShell(simulatedIppSettings, async (settings, _link, log) => {
  const model = new IppModel({ clock: systemClock, jobMs: settings.jobMs });
  const keep = documentFolder(settings.folder);
  model.onPrinted((document) => {
    keep(document);
    log.info({ event: 'simulated-document-printer.printed', bytes: document.length }, 'a document came out');
  });
  const printer = await listening(settings.port, serveIppModel(model, settings.port));
  const control = await listening(settings.controlPort, serveIppControl(model, settings.controlPort));
  return {
    facts: { port: `${printer.port}`, control: `${control.port}` },
    async stop() {
      await printer.close();
      await control.close();
    },
  };
});
