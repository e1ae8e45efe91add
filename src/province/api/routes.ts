import type { ValidateFunction } from 'ajv';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify';
import { description, type Operation, operationsOf } from './description.ts';
import { misfit, type Schemas } from './schemas.ts';

export type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/**
 * Registers every operation of the OpenAPI file under the handler of its operationId, and checks requests and answers
 * by the file's schemas. An operation without a handler, or a handler without an operation, does not start.
 */
export function registerOperations<Id extends string>(
  server: FastifyInstance,
  schemas: Schemas,
  handlers: Readonly<Record<Id, Handler>>,
): void {
  const operations = operationsOf(description);
  const left = new Set<string>(Object.keys(handlers));
  for (const operation of operations) {
    const handler = (handlers as Readonly<Record<string, Handler>>)[operation.operationId];
    if (!handler) throw new Error(`no handler for ${operation.operationId}`);
    left.delete(operation.operationId);
    server.route({ method: operation.method, url: operation.url, handler, ...checks(operation, schemas) });
  }
  if (left.size > 0) throw new Error(`the OpenAPI file does not name ${[...left].join(', ')}`);
}

/** Fastify is handed compiled validators in place of schemas: it carries them to the two compilers below. */
function checks(operation: Operation, schemas: Schemas) {
  const answers = [...operation.answers].map(([status, pointer]) => [status, schemas.at(pointer)]);
  const schema: FastifySchema = {
    params: compiled(schemas.parameters(operation.path)),
    querystring: compiled(schemas.parameters(operation.query)),
    headers: compiled(schemas.parameters(operation.headers, true)),
    response: Object.fromEntries(
      answers.map(([status, validate]) => [status, compiled(validate as ValidateFunction)]),
    ),
    ...(operation.body === null ? {} : { body: compiled(schemas.at(operation.body)) }),
  };
  return {
    schema,
    validatorCompiler: ({ schema }: { schema: unknown }) => (schema as Compiled).validate,
    serializerCompiler: ({ schema }: { schema: unknown }) => serializer((schema as Compiled).validate),
  };
}

interface Compiled {
  /** Fastify takes an object with a `type` for a schema and leaves it as it is. */
  readonly type: 'object';
  readonly validate: ValidateFunction;
}
const compiled = (validate: ValidateFunction): Compiled => ({ type: 'object', validate });

/** An answer that does not fit the file is a bug: it becomes a 500 and never reaches a kiosk. */
function serializer(validate: ValidateFunction) {
  return (answer: unknown): string => {
    const text = JSON.stringify(answer);
    if (!validate(JSON.parse(text)))
      throw new Error(`the answer does not fit /openapi.json: ${misfit(validate.errors)}`);
    return text;
  };
}
