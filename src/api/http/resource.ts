import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv, Services } from '../services.ts';

/** The routes of one resource. */
export type Resource = (services: Services) => OpenAPIHono<ApiEnv>;

/** An empty app; what its routes find wrong with a request is answered by the app it becomes part of. */
export const newResource = (): OpenAPIHono<ApiEnv> => new OpenAPIHono<ApiEnv>();
