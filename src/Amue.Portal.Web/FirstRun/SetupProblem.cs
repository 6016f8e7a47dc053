using Amue.Portal.Platform.Texts;

namespace Amue.Portal.Web.FirstRun;

internal sealed record SetupProblem(SetupField Field, TextKey What);
