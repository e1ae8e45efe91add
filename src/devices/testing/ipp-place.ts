import { systemClock } from '../clock.ts';
import { IppModel } from '../simulated/ipp/model.ts';
import { serveIppModel } from '../simulated/ipp/server.ts';
import type { DocumentPlace } from './document-printer-contract.ts';

/** The model of an IPP printer behind a real port, as fast as it may be. */
export async function modelPlace(jobMs = 10): Promise<DocumentPlace & { readonly model: IppModel }> {
  const model = new IppModel({ clock: systemClock, jobMs });
  const printed: Buffer[] = [];
  model.onPrinted((document) => printed.push(document));
  let served = await serveIppModel(model, 0);
  const { port, uri } = served;
  let on = true;
  return {
    model,
    uri,
    printed: () => printed,
    runOutWithNext: () => model.plan({ kind: 'paper-out' }),
    refill: () => model.setPaper(true),
    abortNext: () => model.plan({ kind: 'abort' }),
    async setPower(to) {
      on = to;
      if (on) served = await serveIppModel(model, port);
      else await served.close();
    },
    async close() {
      if (on) await served.close();
    },
  };
}
