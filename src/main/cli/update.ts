import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fetchUpdate } from '../core/updates/fetch-update.ts';
import { installationIn } from '../core/updates/installation.ts';
import { updateSentence } from '../core/updates/refusals.ts';
import { channelName } from '../core/updates/release.ts';
import { packageVersion } from '../core/version.ts';
import { type Command, misused, refuse, sayBoth } from './command.ts';

/**
 * `kiosk -- update ADDRESS|FOLDER [--install=FOLDER] [--channel=NAME] [--root=FILE]`: lays the channel's newer version
 * beside the one that runs; it is tried at the next start. `update --back` returns to the version before.
 */
export const update: Command = async (args, outside) => {
  const wish = read(args);
  if (!wish) {
    sayBoth(usage, outside);
    return misused;
  }
  const { place, install, channel, root } = wish;
  if (place === null) {
    const back = installationIn(install).goBack();
    if (!back) return refuse(nothingBefore, outside);
    outside.out(`${JSON.stringify(installationIn(install).pointer())}\n`);
    return 0;
  }
  const running = packageVersion();
  const fetched = await fetchUpdate({ place, installFolder: install, channel, running, root });
  if (!fetched.ok) {
    sayBoth(updateSentence(fetched.code), outside);
    // Nothing newer is no trouble: a timer asks every night.
    return fetched.code === 'older' ? 0 : 1;
  }
  outside.out(`${JSON.stringify(fetched.value)}\n`);
  sayBoth(laidDown(fetched.value.version), outside);
  return 0;
};

function read(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { install: text, channel: text, root: text, back: { type: 'boolean' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [place, ...more] = positionals;
    const channel = values.channel ?? 'stable';
    if (more.length > 0 || (place === undefined) !== (values.back ?? false)) return null;
    if (!channelName.safeParse(channel).success) return null;
    const root = values.root === undefined ? null : readFileSync(values.root);
    return { place: place ?? null, install: values.install ?? defaultInstall, channel, root };
  } catch {
    return null;
  }
}

/** Where the recipes of `assets/os` lay versions. */
export const defaultInstall = '/opt/mot-cua-kiosk';

const usage = {
  vi: 'Cách dùng: update ĐỊA-CHỈ hoặc THƯ-MỤC, --install=THƯ-MỤC, --channel=KÊNH, --root=TỆP; hoặc update --back để về bản trước.',
  en: 'Usage: update ADDRESS or FOLDER, --install=FOLDER, --channel=NAME, --root=FILE; or update --back to return to the version before.',
};

const nothingBefore = {
  vi: 'Không còn bản trước nào nguyên vẹn để quay lại.',
  en: 'No whole version is kept to go back to.',
};

function laidDown(version: string) {
  return {
    vi: `Đã nhận bản ${version}; kiosk thử bản này từ lần khởi động tới, không được thì tự về bản cũ.`,
    en: `Version ${version} was taken; it is tried from the next start on, and given up by itself if it does not work.`,
  };
}
