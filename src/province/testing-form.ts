import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { CompactEncrypt, importJWK } from 'jose';
import { canonicalJson, type JsonObject } from '../shared/canonical-json.ts';
import { applicationForm } from '../shared/form/form.ts';
import { makePrivateKey, type PublicKey, publicOf } from './sealing/private-key.ts';

/** The province's key in tests; `sealFor` seals as a kiosk does. */
export const testKey = await makePrivateKey();
export const BANK_SECRET = 'a secret of tests';

/** What a kiosk makes of its words for the province: data key wrapped as JWE, words under AES-256-GCM. */
export async function sealFor(
  content: JsonObject,
  about: string,
  to: PublicKey = publicOf(testKey),
  dataKey: Uint8Array = randomBytes(32),
): Promise<JsonObject> {
  const iv = randomBytes(12);
  const plain = Buffer.from(canonicalJson(content));
  const cipher = createCipheriv('aes-256-gcm', dataKey, iv);
  cipher.setAAD(Buffer.from(about));
  const data = Buffer.concat([cipher.update(plain), cipher.final()]);
  const header = { alg: 'ECDH-ES+A256KW', enc: 'A256GCM', kid: to.kid };
  return {
    key: await new CompactEncrypt(dataKey)
      .setProtectedHeader(header)
      .encrypt(await importJWK(to, header.alg)),
    iv: iv.toString('base64url'),
    data: data.toString('base64url'),
    tag: cipher.getAuthTag().toString('base64url'),
    plaintextSha256: createHash('sha256').update(plain).digest('hex'),
  };
}

const both = (vi: string) => ({ vi, en: vi });
const question = { group: 'who', help: null, example: null, spoken: null };

/** A form of three questions, so that no change of the real ones changes these tests. */
export const testForm = applicationForm.parse({
  schema: 1,
  id: 'extract',
  version: 2,
  procedure: '2.000635',
  name: both('Trích lục'),
  validFrom: null,
  validTo: null,
  source: { declaration: 'Tờ khai', note: both('Của bài kiểm tra') },
  before: [],
  limits: [],
  officer: { needed: false, why: both('Không') },
  groups: [{ id: 'who', name: both('Người yêu cầu') }],
  pages: [
    {
      ...question,
      id: 'name',
      question: both('Tên gì?'),
      label: both('Họ và tên'),
      field: { kind: 'name', most: 80 },
    },
    {
      ...question,
      id: 'child',
      question: both('Của con?'),
      label: both('Của con'),
      field: { kind: 'yes-no' },
    },
    {
      ...question,
      id: 'child-birth',
      question: both('Con sinh ngày nào?'),
      label: both('Con sinh ngày'),
      field: { kind: 'date', least: 'day', time: 'past' },
      when: { page: 'child', is: true },
    },
  ],
  fee: null,
  papers: [
    {
      id: 'birth-paper',
      name: both('Giấy chứng sinh'),
      note: null,
      record: 'Giấy chứng sinh',
      photograph: true,
    },
  ],
  print: [],
});
export const ANSWERS = { name: 'Giàng Thị Mẩy', child: true, 'child-birth': '2026-11-02' };
