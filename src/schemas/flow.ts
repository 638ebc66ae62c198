/** Flows (`content/flows.yaml`): a way in steps, drawn as a picture and listed as a table. */
import { z } from 'astro/zod';
import { id, siteAddress, text } from './shared.ts';

const step = z.strictObject({
  id,
  title: text.max(20, '不超过 20 字').describe('这一步的名字'),
  text: text.max(60, '不超过 60 字').describe('这一步发生什么'),
  codes: z.array(z.string()).default([]).describe('从这一步来的应答码，加引号'),
  to: siteAddress.optional().describe('详细说明在哪里'),
});

export const flowSchema = z.strictObject({
  id,
  title: text.max(24).describe('图的名字'),
  description: text.describe('一句话：这张图说明什么'),
  steps: z.array(step).min(3, '至少三步').describe('从上到下的步骤'),
});
