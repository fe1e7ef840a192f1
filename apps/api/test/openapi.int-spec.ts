import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import * as barrel from '@ischia/shared';
import { type AnyEndpoint, ENDPOINTS } from '@ischia/shared';
import { openApiDocument } from '../src/platform/http/openapi';
import { startApplication, type TestApplication } from './support/application';

let application: TestApplication;
beforeAll(async () => {
  application = await startApplication({ demonstration: false });
});
afterAll(() => application.close());

const lineOf = ({ method, path }: Pick<AnyEndpoint, 'method' | 'path'>): string => `${method} ${path}`;

const isEndpoint = (value: unknown): value is AnyEndpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'audience' in value;

/** What the controllers really mount, from the metadata that the framework reads. */
function mounted(): string[] {
  const controllers = [...application.app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map((wrapper) => wrapper.metatype as { prototype: object }),
  );
  return controllers.flatMap(({ prototype }) =>
    Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const handler: unknown = Reflect.get(prototype, name);
      if (typeof handler !== 'function' || !Reflect.hasMetadata('method', handler)) return [];
      const path = String(Reflect.getMetadata('path', handler));
      if (!path.startsWith('/api/v1')) return [];
      const method = RequestMethod[Number(Reflect.getMetadata('method', handler))];
      return [`${method} ${path.slice('/api/v1'.length)}`];
    }),
  );
}

describe('the list of endpoints', () => {
  it('has every endpoint that the contract exports, once', () => {
    const exported = Object.values<unknown>(barrel).filter(isEndpoint).map(lineOf);
    expect(exported.length).toBeGreaterThan(25);
    expect(ENDPOINTS.map(lineOf).sort()).toEqual(exported.sort());
    expect(new Set(ENDPOINTS.map(lineOf)).size).toBe(ENDPOINTS.length);
  });

  it('is what the API mounts, no more and no less', () => {
    expect(mounted().sort()).toEqual(ENDPOINTS.map(lineOf).sort());
  });

  it('names at least one role for each route that is not public, of the people of its app', () => {
    for (const { audience, roles, ...endpoint } of ENDPOINTS) {
      const isOfPatients = roles.includes('patient');
      const expected = {
        public: roles.length === 0,
        portal: isOfPatients,
        staff: !isOfPatients && roles.length > 0,
      };
      expect([lineOf(endpoint), expected[audience]]).toEqual([lineOf(endpoint), true]);
    }
  });
});

describe('apps/api/openapi.json', () => {
  it('is what the contract generates; `npm run openapi --workspace @ischia/api` writes it anew', () => {
    const committed = readFileSync(resolve(__dirname, '../openapi.json'), 'utf8');
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });

  it('is what GET /api/openapi.json answers', async () => {
    const answer = await application.visitor().send('GET', '/api/openapi.json');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });

  it('refers to nothing that it does not hold', () => {
    const text = readFileSync(resolve(__dirname, '../openapi.json'), 'utf8');
    const { components } = JSON.parse(text) as { components: Record<string, Record<string, unknown>> };
    const references = [...text.matchAll(/"\$ref": "#\/components\/(\w+)\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(20);
    const dangling = references.filter(([, kind = '', name = '']) => components[kind]?.[name] === undefined);
    expect(dangling.map(([text]) => text)).toEqual([]);
    expect(text).not.toContain('$defs');
  });

  it('says roles, audience, statuses and the body of a refusal for each route', async () => {
    const document = openApiDocument() as {
      paths: Record<string, Record<string, { 'x-roles': string[]; 'x-audience': string; responses: object }>>;
    };
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations).toHaveLength(ENDPOINTS.length);
    expect(document.paths['/api/v1/patients/{patientId}']?.['get']).toMatchObject({
      'x-roles': ['physiotherapist', 'desk'],
      'x-audience': 'staff',
    });
    expect(Object.keys(document.paths['/api/v1/portal/pain-reports/{id}']?.['put']?.responses ?? {})).toEqual(
      ['200', '201', '202', 'default'],
    );
  });
});
