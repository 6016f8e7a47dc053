using Amue.Portal.Web.Commands;

return await PortalCommandLine.Create().Parse(args).InvokeAsync();
