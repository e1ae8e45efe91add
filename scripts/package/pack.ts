import { join } from 'node:path';
import { Arch, build, type Configuration, Platform } from 'electron-builder';
import { sourceTree } from '../../src/main/shell/folders.ts';

const root = sourceTree.root;

export interface PackWish {
  readonly platform: 'linux' | 'win';
  readonly targets: readonly string[];
  /** Where packages go. */
  readonly output: string;
  /** A folder in the place of Electron's own distribution. */
  readonly electronDist?: string;
  /** An application packed before: only its installer is made. */
  readonly prepackaged?: string;
}

/** Runs electron-builder by the project's configuration. @throws what it does not take, in its own words */
export async function pack({
  platform,
  targets,
  output,
  electronDist,
  prepackaged,
}: PackWish): Promise<void> {
  const config: Configuration = {
    extends: join(root, 'electron-builder.yml'),
    directories: { output },
    ...(electronDist === undefined ? {} : { electronDist }),
  };
  const kind = platform === 'linux' ? Platform.LINUX : Platform.WINDOWS;
  await build({
    targets: kind.createTarget([...targets], Arch.x64),
    projectDir: root,
    publish: 'never',
    config,
    ...(prepackaged === undefined ? {} : { prepackaged }),
  });
}
