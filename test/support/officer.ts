/** Does an officer's act on a dossier through the officer's own page, as a browser would send its form. */
export async function officerActs(
  provinceUrl: string,
  dossierId: string,
  act: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  const path = `/can-bo/ho-so/${dossierId}`;
  const page = await (await fetch(`${provinceUrl}${path}`)).text();
  const version = /name="version" value="(\d+)"/u.exec(page)?.[1];
  if (version === undefined) throw new Error('the officer sees no form');
  const response = await fetch(`${provinceUrl}${path}/viec`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: provinceUrl, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ act, version, ...fields }).toString(),
  });
  if (response.status >= 400) throw new Error(`${act}: ${response.status}`);
}
