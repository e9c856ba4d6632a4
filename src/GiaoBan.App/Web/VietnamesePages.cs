using System.Text.Encodings.Web;
using System.Text.Unicode;
using GiaoBan.App.Web.Language;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.WebEncoders;

namespace GiaoBan.App.Web;

internal static class VietnamesePages
{
    extension(IServiceCollection services)
    {
        /// <summary>Razor Pages that write "Đ" as "Đ", not as an entity, and answer bad input in Vietnamese.</summary>
        public void AddVietnamesePages()
        {
            services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
            services.AddScoped<Doorkeeper>();
            services.AddScoped<RepeatedPosts>();
            services.AddRazorPages(o => o.RootDirectory = "/Features").AddMvcOptions(o =>
            {
                // The address before the form: rights are asked of the thing in the address, and the framework would let a field of
                // the same name take its place in the handler.
                var address = o.ValueProviderFactories.OfType<RouteValueProviderFactory>().Single();
                o.ValueProviderFactories.Remove(address);
                o.ValueProviderFactories.Insert(0, address);
                o.Filters.AddService<Doorkeeper>(order: 0);
                o.Filters.AddService<RepeatedPosts>(order: 10);
                o.Filters.Add<ReaderLanguage>();
                var say = o.ModelBindingMessageProvider;
                say.SetAttemptedValueIsInvalidAccessor((value, _) => $"Không đọc được “{value}”. Số ghi bằng chữ số, ngày chọn trong lịch.");
                say.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}” không hợp lệ.");
                say.SetUnknownValueIsInvalidAccessor(field => $"Giá trị của mục {field} không hợp lệ.");
                say.SetValueIsInvalidAccessor(value => $"“{value}” không hợp lệ.");
                say.SetValueMustBeANumberAccessor(field => $"Mục {field} phải là số.");
                say.SetValueMustNotBeNullAccessor(_ => "Mục này bắt buộc nhập.");
                say.SetMissingBindRequiredValueAccessor(field => $"Thiếu mục {field}.");
                say.SetMissingKeyOrValueAccessor(() => "Mục này bắt buộc nhập.");
                o.ModelMetadataDetailsProviders.Add(new VietnameseLengths());
            });
        }
    }
}
