using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Platform.Http;

public static class PostedForm
{
    extension(HttpRequest request)
    {
        /// <summary>What was posted; nothing when it is no form, or one that cannot be read (a null character, too many fields): whoever needs a field then misses it.</summary>
        public async Task<IFormCollection> ReadFormOrNothingAsync()
        {
            if (!request.HasFormContentType)
            {
                return FormCollection.Empty;
            }

            try
            {
                return await request.ReadFormAsync(request.HttpContext.RequestAborted);
            }
            catch (InvalidDataException)
            {
                return FormCollection.Empty;
            }
        }
    }
}
