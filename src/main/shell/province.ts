import { connect } from 'node:net';

/**
 * The port at which the reference province should be started: that of the configured address, when the address is
 * this machine and nobody answers there yet.
 * @param waitMs how long to wait for an answer
 */
export async function provinceToStart(url: string | null, waitMs: number): Promise<number | null> {
  if (url === null) return null;
  const { protocol, hostname, port } = new URL(url);
  if (protocol !== 'http:' || !['127.0.0.1', 'localhost'].includes(hostname)) return null;
  const number = Number(port || 80);
  return (await answers(hostname, number, waitMs)) ? null : number;
}

function answers(host: string, port: number, waitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: waitMs });
    const end = (result: boolean) => () => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}
