import { z } from 'zod';

const answer = z.object({ tickets: z.array(z.looseObject({ ticketId: z.string(), label: z.string() })) });

/** What the province holds of one kiosk, asked as anybody may. */
export async function provinceTickets(
  url: string,
  kioskId: string,
): Promise<{ ticketId: string; label: string }[]> {
  const response = await fetch(`${url}/v1/kiosks/${kioskId}/tickets`);
  return answer.parse(await response.json()).tickets;
}
