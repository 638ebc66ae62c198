/** Rule `schema`: every field is known, present and well formed. */
import { z } from 'astro/zod';
import { type Collection, collections } from '../collections.ts';
import type { Entry } from '../entry.ts';
import { fieldName } from '../field-name.ts';
import type { Finding } from '../finding.ts';
import { didYouMean } from '../suggest.ts';

type Issue = z.core.$ZodIssue;

export function checkSchema(entry: Entry): Finding[] {
  const { schema }: Collection = collections[entry.collection];
  const result = schema.safeParse(entry.data);
  if (result.success) return checkReadings(entry, schema, result.data);
  return result.error.issues
    .flatMap((issue) => explain(issue, schema, entry.data))
    .map(({ path, message }) => ({
      file: entry.file,
      line: entry.lineOf(path),
      rule: 'schema',
      level: 'error' as const,
      message,
    }));
}

/** Rule `yaml`: what passes here must be the same for the build, whose reader has its own idea of dates and numbers. */
function checkReadings(entry: Entry, schema: z.ZodType, ours: unknown): Finding[] {
  const theirs = schema.safeParse(entry.built);
  const path = theirs.success ? difference(ours, theirs.data) : (theirs.error.issues[0]?.path ?? []);
  if (!path) return [];
  const message = `字段 ${fieldName(path)}：${show(valueAt(entry.data, path))} 会被当成日期、数字或别的东西；给它加上引号`;
  return [{ file: entry.file, line: entry.lineOf(path), rule: 'yaml', level: 'error', message }];
}

/** Path of the first value that is not the same, or undefined. */
function difference(a: unknown, b: unknown, path: PropertyKey[] = []): PropertyKey[] | undefined {
  if (Object.is(a, b)) return undefined;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return path;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) {
    const step = Array.isArray(a) ? Number(key) : key;
    const found = difference((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], [...path, step]);
    if (found) return found;
  }
  return undefined;
}

interface Explanation {
  path: PropertyKey[];
  message: string;
}

function explain(issue: Issue, schema: z.ZodType, data: unknown): Explanation[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(issue.path, key, schema));
  return [{ path: issue.path, message: wrongValue(issue, schema, data) }];
}

function unknownKey(path: PropertyKey[], key: string, schema: z.ZodType): Explanation {
  const known = Object.keys(shapeAt(schema, path));
  const hint = didYouMean(key, known) || `；这里可以写：${known.join('、')}`;
  return { path: [...path, key], message: `字段 ${fieldName([...path, key])}：没有这个字段${hint}` };
}

function wrongValue(issue: Issue, schema: z.ZodType, data: unknown): string {
  const found = valueAt(data, issue.path);
  const wanted = schemaAt(schema, issue.path)?.description;
  const advice = wanted ? `。应该写：${wanted}` : '';
  if (found === undefined) return `字段 ${fieldName(issue.path)}：缺少${advice}`;
  return `字段 ${fieldName(issue.path)}：现在是 ${show(found)}，${reason(issue, found)}${advice}`;
}

function reason(issue: Issue, found: unknown): string {
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    return `只能从这些里选：${known.join('、')}${didYouMean(String(found), known)}`;
  }
  if (issue.code === 'invalid_type')
    return /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : `应该是 ${issue.expected}`;
  return issue.message;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

function shapeAt(schema: z.ZodType, path: readonly PropertyKey[]): Record<string, z.ZodType> {
  const target = schemaAt(schema, path);
  return target instanceof z.ZodObject ? (target.shape as Record<string, z.ZodType>) : {};
}

/** The schema that reads the value at `path`; wrappers such as optional and default are opened. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = open(schema);
  for (const key of path) {
    if (current instanceof z.ZodObject) current = (current.shape as Record<string, z.ZodType>)[String(key)];
    else if (current instanceof z.ZodArray) current = current.element as z.ZodType;
    else return undefined;
    if (current && key !== path.at(-1)) current = open(current);
  }
  return current && path.length > 0 ? keepDescription(current) : current;
}

function open(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return open(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return open(schema.out as z.ZodType);
  return schema;
}

/** A description may sit on the wrapper or on what it wraps. */
function keepDescription(schema: z.ZodType): z.ZodType {
  const inner = open(schema);
  return schema.description && !inner.description && !(inner instanceof z.ZodObject) ? schema : inner;
}
