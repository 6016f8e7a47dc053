using Amue.Portal.Platform.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;

namespace Amue.Portal.Theme.Clair.Pages;

/// <summary>The vocabulary of the theme as it looks now, for those who write pages. An address that does not exist outside development.</summary>
internal sealed class ComponentsModel(IWebHostEnvironment environment) : PortalPage
{
    public IActionResult OnGet() => environment.IsDevelopment() ? Page() : NotFound();
}
