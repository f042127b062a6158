// Passwords in the connection strings of ODBC, ADO and JDBC.

import { defineSecret } from '../define-secret.ts';

export const connectionString = defineSecret({
  id: 'secret/connection-string',
  title: 'Password in a connection string',
  severity: 'high',
  construct: 'connection-string',
  why: 'The string tells where the database is, who may log in and with which password.',
  fix: ['Change the password of the account'],
  examples: [
    'python: c = "Driver={ODBC Driver 18 for SQL Server};Server=tcp:db1.acme.dev,1433;Uid=svc;Pwd=gH7kQ2mZx9;Encrypt=yes"\n',
    'text(appsettings.json): {"ConnectionStrings": {"Default": "Server=db1;Database=app;User Id=svc;Password=gH7kQ2mZx9;"}}',
    'text(app.properties): url=jdbc:sqlserver://db1:1433;databaseName=app;user=svc;password=gH7kQ2mZx9;encrypt=true\n',
  ],
  nearMisses: [
    'Server=db1;Database=app;User Id=svc;Password={password};',
    'Server=db1;Database=app;User Id=svc;Password=yourpassword;',
    'Server=db1;Database=app;Integrated Security=True;',
  ],
});
