import { describe, expect, it } from 'vitest';
import { getWorkspaceSchema } from '../../src/domain/workspace/workspace-schema.ts';

describe(getWorkspaceSchema, () => {
  it('describes a workspace as JSON Schema and can be written as JSON', () => {
    const schema = getWorkspaceSchema();
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: { format: { const: 'lodestone-workspace' }, versions: { type: 'array', minItems: 1 } },
    });
    expect(schema['required']).toContain('head');
  });
});
