using Amue.Portal.Web.Commands;

return await PortalCommandLine.RunAsync(args);
