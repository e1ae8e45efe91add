import description from '../openapi.json' with { type: 'json' };

/** The OpenAPI file as it is served. */
export { description };

export interface Operation {
  readonly operationId: string;
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** In fastify's writing: `/v1/kiosks/:kioskId/batches`. */
  readonly url: string;
  readonly path: readonly Parameter[];
  readonly query: readonly Parameter[];
  /** Names in small letters, as Node hands them over. */
  readonly headers: readonly Parameter[];
  /** JSON pointers into the file, from its root: where the schemas of bodies stand. Null also where a body is no JSON. */
  readonly body: string | null;
  /** By status as the file writes it: `200`, `4XX`. An answer that is no JSON is not here. */
  readonly answers: ReadonlyMap<string, string>;
}

export interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: object;
}

type Node = { readonly [member: string]: unknown };
const METHODS = {
  get: 'GET',
  head: 'HEAD',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
} as const;
const MEDIA = 'application/json';

/** Every operation of an OpenAPI 3.1 file. Throws when the file says something this loader does not carry out. */
export function operationsOf(file: Node): Operation[] {
  const operations: Operation[] = [];
  for (const [path, item] of entries(file.paths)) {
    for (const [verb, operation] of entries(item)) {
      if (!(verb in METHODS)) throw new Error(`${path}: ${verb} is not carried out by this loader`);
      const method = METHODS[verb as keyof typeof METHODS];
      operations.push(
        readOperation(file, path, method, `/paths/${pointerTo(path)}/${verb}`, operation as Node),
      );
    }
  }
  return operations;
}

function readOperation(
  file: Node,
  path: string,
  method: Operation['method'],
  pointer: string,
  operation: Node,
): Operation {
  if (typeof operation.operationId !== 'string') throw new Error(`${pointer} has no operationId`);
  const parameters = Object.values((operation.parameters ?? []) as Node[]).map((each) => resolve(file, each));
  const answers = new Map<string, string>();
  for (const [status, answer] of entries(operation.responses)) {
    const at = referenceOf(answer as Node) ?? `${pointer}/responses/${status}`;
    if (!hasJson(resolve(file, answer as Node))) continue;
    answers.set(status, `${at}/content/${pointerTo(MEDIA)}/schema`);
  }
  return {
    operationId: operation.operationId,
    method,
    url: path.replace(/\{(\w+)\}/g, ':$1'),
    path: parametersIn('path', parameters),
    query: parametersIn('query', parameters),
    headers: parametersIn('header', parameters).map((each) => ({ ...each, name: each.name.toLowerCase() })),
    body: hasJson((operation.requestBody ?? {}) as Node)
      ? `${pointer}/requestBody/content/${pointerTo(MEDIA)}/schema`
      : null,
    answers,
  };
}

function parametersIn(place: string, parameters: readonly Node[]): Parameter[] {
  return parameters
    .filter((each) => each.in === place)
    .map((each) => ({
      name: String(each.name),
      required: each.required === true,
      schema: each.schema as Node,
    }));
}

const hasJson = (answer: Node) => MEDIA in ((answer.content ?? {}) as Node);

function resolve(file: Node, node: Node): Node {
  const pointer = referenceOf(node);
  if (pointer === null) return node;
  const found = pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((at, name) => (at as Node | undefined)?.[nameIn(name)], file);
  if (found === undefined) throw new Error(`${pointer} points at nothing`);
  return found as Node;
}

function referenceOf(node: Node): string | null {
  return typeof node.$ref === 'string' ? node.$ref.slice(1) : null;
}

const entries = (node: unknown) => Object.entries((node ?? {}) as Node);
const pointerTo = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
const nameIn = (name: string) => name.replaceAll('~1', '/').replaceAll('~0', '~');
