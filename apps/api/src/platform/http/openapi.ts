import * as contract from '@ischia/shared';
import { type AnyEndpoint, ENDPOINTS, Problem } from '@ischia/shared';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { API } from './handles';

type Json = Record<string, unknown>;

export const OPENAPI_PATH = '/api/openapi.json';

/** Schemas that the contract exports are written once, under the name of their export. */
const NAMES = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(contract)) {
  if (schema instanceof z.ZodType && !NAMES.has(schema)) NAMES.add(schema, { id });
}

/** The document while it is written: what its parts refer to is collected beside them. */
class Schemas {
  readonly named: Json = {};

  /** What goes in and what comes out differ: a reply may grow by a field, a request may not. */
  of(schema: z.ZodType, io: 'input' | 'output'): Json {
    const whole = z.toJSONSchema(z.tuple([schema]), { io, unrepresentable: 'any', metadata: NAMES });
    const suffix = io === 'input' ? 'Request' : '';
    const text = JSON.stringify([whole.prefixItems?.[0], whole.$defs ?? {}]).replace(
      /"#\/\$defs\/(\w+)"/g,
      (_ref, name: string) => `"#/components/schemas/${nameOf(name, suffix)}"`,
    );
    const [described, definitions] = JSON.parse(text) as [Json, Record<string, Json>];
    for (const [name, { id: _id, ...definition }] of Object.entries(definitions))
      this.named[nameOf(name, suffix)] = definition;
    return described;
  }
}

const nameOf = (name: string, suffix: string): string =>
  name.endsWith('Request') ? name : `${name}${suffix}`;

function parametersIn(place: 'path' | 'query', schema: z.ZodType | undefined, schemas: Schemas): Json[] {
  if (schema === undefined) return [];
  const { properties, required } = schemas.of(schema, 'input') as { properties?: Json; required?: string[] };
  return Object.entries(properties ?? {}).map(([name, described]) => ({
    name,
    in: place,
    required: place === 'path' || required?.includes(name) === true,
    schema: described,
  }));
}

const IF_MATCH: Json = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The revision that is being changed, as a strong tag',
  schema: { type: 'string' },
};

function repliesOf(endpoint: AnyEndpoint, schemas: Schemas): Json {
  const type = endpoint.path.endsWith('/stream') ? 'text/event-stream' : 'application/json';
  const content =
    endpoint.reply === null ? {} : { content: { [type]: { schema: schemas.of(endpoint.reply, 'output') } } };
  const successes = endpoint.statuses.map((status) => [status, { description: 'Success', ...content }]);
  return { ...Object.fromEntries(successes), default: { $ref: '#/components/responses/Problem' } };
}

function operationOf(endpoint: AnyEndpoint, schemas: Schemas): Json {
  const { audience, body } = endpoint;
  const parameters = [
    ...parametersIn('path', endpoint.params, schemas),
    ...parametersIn('query', endpoint.query, schemas),
    ...(endpoint.ifMatch === true ? [IF_MATCH] : []),
  ];
  return {
    summary: endpoint.summary,
    'x-audience': audience,
    'x-roles': endpoint.roles,
    security: audience === 'public' ? [] : [{ [audience]: [] }],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemas.of(body, 'input') } },
          },
        }),
    responses: repliesOf(endpoint, schemas),
  };
}

const cookie = (app: string): Json => ({
  type: 'apiKey',
  in: 'cookie',
  name: `ischia-${app}`,
  description: 'Named __Host-… behind https',
});

/** The whole contract as OpenAPI 3.1. Refinements that JSON Schema cannot say are checked by the API alone. */
export function openApiDocument(endpoints: readonly AnyEndpoint[] = ENDPOINTS): Json {
  const schemas = new Schemas();
  const paths: Record<string, Json> = {};
  const problem = schemas.of(Problem, 'output');
  for (const endpoint of endpoints) {
    const path = `${API}${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Ischia', version: '1' },
    paths,
    components: {
      securitySchemes: { staff: cookie('staff'), portal: cookie('portal') },
      schemas: schemas.named,
      responses: {
        Problem: {
          description: 'A refusal, or a fault on our side',
          content: { 'application/problem+json': { schema: problem } },
        },
      },
    },
  };
}

/** Serves the document; it holds no data of a person. */
export function serveOpenApi(fastify: FastifyInstance): void {
  const text = JSON.stringify(openApiDocument());
  fastify.get(OPENAPI_PATH, (_request, reply) =>
    reply.header('content-type', 'application/json; charset=utf-8').send(text),
  );
}
