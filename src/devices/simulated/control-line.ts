import { connect } from 'node:net';

/** How long a model may take to answer one line, in milliseconds: it only sets a switch. */
const oneAnswer = 2_000;

/** Says one line to a model's control port of this machine and returns its answer, or why there is none. */
export function sayToControl(port: number, line: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let heard = '';
    const end = (answer: string) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setEncoding('utf8');
    socket.setTimeout(oneAnswer, () => end('no answer'));
    socket.on('error', ({ message }) => end(message));
    socket.on('close', () => end('no answer'));
    socket.on('connect', () => socket.write(`${line}\n`));
    socket.on('data', (text: string) => {
      heard += text;
      if (heard.includes('\n')) end(heard.slice(0, heard.indexOf('\n')));
    });
  });
}
