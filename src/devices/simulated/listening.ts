import { Unfit } from '../child-process.ts';
import type { Listening } from './server.ts';

/** The opened port, or the sentence that says which other program has it. */
export async function listening(port: number, opening: Promise<Listening>): Promise<Listening> {
  try {
    return await opening;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') throw error;
    throw new Unfit({
      vi: `Cổng ${port} đang có chương trình khác dùng. Hãy đổi cổng của thiết bị mô phỏng hoặc tắt chương trình kia.`,
      en: `Port ${port} is used by another program. Give the simulated device another port or end that program.`,
    });
  }
}
