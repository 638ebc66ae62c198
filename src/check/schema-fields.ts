/** What a schema lets an author write, as a flat list: the author guide has to name all of it. */
import { z } from 'astro/zod';

export interface SchemaField {
  /** As the guide and the messages write it: `causes[].title`. */
  name: string;
  schema: z.ZodType;
  /** The values to choose from, when the field is a choice. */
  choices: string[];
}

export function schemaFields(schema: z.ZodType, name = ''): SchemaField[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return schemaFields(inner.element as z.ZodType, `${name}[]`);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, child]) => {
    const path = name ? `${name}.${key}` : key;
    return [{ name: path, schema: child, choices: choicesOf(child) }, ...schemaFields(child, path)];
  });
}

function choicesOf(schema: z.ZodType): string[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return choicesOf(inner.element as z.ZodType);
  return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
}

/** The schema behind optional, default and preprocessing. */
function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return unwrapped(schema.out as z.ZodType);
  return schema;
}
