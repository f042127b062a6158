// Passwords in the addresses of databases and brokers.

import { defineSecret } from '../define-secret.ts';

export const databaseUrl = defineSecret({
  id: 'secret/database-url',
  title: 'Password in a database URL',
  severity: 'high',
  construct: 'database-url',
  why: 'The address tells where the database is, who may log in and with which password.',
  fix: ['Change the password of the account'],
  falsePositives: "Databases that exist on a developer's machine alone.",
  examples: [
    'text(.env): DATABASE_URL=postgresql://svc:gH7kQ2mZx9@db1.internal.acme.dev:5432/app',
    'python: engine = create_engine("mysql+pymysql://svc:gH7kQ2mZx9@10.2.3.4/app")\n',
    'text(config.yaml): redis: redis://:gH7kQ2mZx9@cache.acme.dev:6379/0\n',
    'mongodb+srv://svc:gH7kQ2mZx9@cluster0.ab1cd.mongodb.net/app',
  ],
  nearMisses: [
    'postgresql://user:password@localhost:5432/app',
    'postgresql://postgres:postgres@db:5432/app',
    'python: url = f"postgresql://{user}:{password}@{host}/app"\n',
    'text(.env): DATABASE_URL=postgresql://${DB_USER}:${DB_PASSWORD}@db1/app',
    'postgres://username:password@hostname/database',
    'redis://cache.acme.dev:6379/0',
    'mongodb://<user>:<password>@cluster0.mongodb.net',
    'postgresql://svc:gH7kQ2mZx9@db.example.com/app',
  ],
});
