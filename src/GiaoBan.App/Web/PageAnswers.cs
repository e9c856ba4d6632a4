using GiaoBan.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Web;

internal static class PageAnswers
{
    extension(PageModel page)
    {
        /// <summary>Went through: go on. Refused: the same page again with the typed words and the reason above the form.</summary>
        public IActionResult Answer(Result result, Func<IActionResult> then)
        {
            if (result.IsOk) return then();

            return page.Refuse(result.Refusal!);
        }

        public IActionResult Refuse(Refusal refusal)
        {
            page.ModelState.AddModelError("", refusal.Message);
            return page.AskAgain(refusal is Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }

        /// <summary>The same page, with a status that says it was not done.</summary>
        public IActionResult AskAgain(int status = StatusCodes.Status422UnprocessableEntity)
        {
            page.Response.StatusCode = status;
            return page.Page();
        }
    }
}
