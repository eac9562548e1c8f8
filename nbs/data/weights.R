# Reference values for the chapter of weights and offsets (28h): fits of the data of after_fit.R with prior weights and an offset.
# Rscript weights.R, in this folder, after after_fit.R; writes weights.json. R packages lme4, lmerTest, emmeans, performance, jsonlite.
suppressMessages({library(lme4); library(lmerTest); library(emmeans); library(performance); library(jsonlite)})
tight <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 1e5), calc.derivs = TRUE,
                     check.conv.grad = "ignore", check.conv.singular = "ignore", check.conv.hess = "ignore", check.rankX = "silent.drop.cols")
emm_options(lmer.df = "satterthwaite", msg.nesting = FALSE, msg.interaction = FALSE)
read <- fromJSON("after_fit.json")
d <- as.data.frame(read$data); for (name in c("a", "b", "g", "h")) d[[name]] <- factor(d[[name]])
set.seed(18)
n <- nrow(d)
d$wt <- round(exp(rnorm(n, 0, 0.8)), 3)                 # weights from about 0.1 to 8, some rows twice as noisy for one level of a
d$wt[d$a == "top"] <- round(d$wt[d$a == "top"] / 2, 3)
d$off <- round(rnorm(n, 1, 2), 2)
d$y <- round(d$y + d$off, 3)
d$wt0 <- d$wt; d$wt0[c(2, 17, 40, 41, 90)] <- 0
holes <- d[-(read$holes + 1), ]

fit <- function(formula, data, w, o, reml = TRUE) {
  call <- list(as.name("lmer"), formula, as.name(data), REML = reml, control = as.name("tight"))
  if (!is.null(w)) call$weights <- as.name(w)
  if (!is.null(o)) call$offset <- as.name(o)
  eval(as.call(call), globalenv())
}
table_of <- function(t) list(term = rownames(t), sum_sq = t[["Sum Sq"]], mean_sq = t[["Mean Sq"]], num_df = t$NumDF, den_df = t$DenDF, F = t[["F value"]], p = t[["Pr(>F)"]])
terms_of <- function(m) { t <- ranova(m); list(term = rownames(t), npar = t$npar, loglik = t$logLik, aic = t$AIC, lrt = t$LRT, df = t$Df, p = t[["Pr(>Chisq)"]]) }
effects <- function(m) lapply(ranef(m, condVar = FALSE), function(t) as.matrix(t))
numbers <- function(m, r2 = TRUE) {
  s <- coef(summary(m)); r <- if (r2) r2_nakagawa(m, tolerance = 0); i <- if (r2) icc(m, tolerance = 0)
  c(list(loglik = as.numeric(logLik(m)), aic = AIC(m), bic = BIC(m), nobs = nobs(m), fixef = unname(fixef(m)), names = names(fixef(m)), vcov = as.matrix(vcov(m)), sigma = sigma(m),
         varcorr = lapply(VarCorr(m), function(S) matrix(S, nrow(S))), ranef = effects(m), df = unname(s[, "df"]), fitted = unname(fitted(m)),
         fixed = unname(predict(m, re.form = NA)), resid = unname(residuals(m)), pearson = unname(residuals(m, "pearson", scaled = TRUE)),
         leverage = unname(hatvalues(m)), cooks_distance = unname(cooks.distance(m)),
         anova = lapply(setNames(1:3, c("type1", "type2", "type3")), function(k) table_of(anova(m, type = k))), drop1 = table_of(drop1(m)), ranova = terms_of(m)),
    if (r2) list(marginal = unname(r$R2_marginal), conditional = unname(r$R2_conditional), icc = c(i$ICC_adjusted, i$ICC_unadjusted)))
}
cases <- list(
  cells = list(y ~ a * b + x + (1 | g), "d", "wt", NULL, TRUE), slopes = list(y ~ a * x + b + w + (x | g), "d", "wt", "off", TRUE),
  crossed = list(y ~ x * w + a + (1 | g) + (1 | h), "d", "wt", "off", TRUE), crossed_ml = list(y ~ x * w + a + (1 | g) + (1 | h), "d", "wt", "off", FALSE),
  slopes_ml = list(y ~ x + a + (x | g), "d", "wt", "off", FALSE), offset = list(y ~ x + b + (x | g) + (1 | h), "d", NULL, "off", TRUE),
  holes = list(y ~ a * b + x + (1 | g), "holes", "wt", "off", TRUE))
models <- lapply(cases, function(case) do.call(fit, case))
found <- lapply(models, numbers)
# rows of weight zero, left out by hand: in lme4 they count as observations, and the log-likelihood is -Inf
some <- d[d$wt0 > 0, ]
found$some <- numbers(fit(y ~ a * x + b + w + (x | g), "some", "wt0", "off"))
inside <- as.numeric(logLik(fit(y ~ a * x + b + w + (x | g), "d", "wt0", "off")))

new <- d[c(5, 60, 100), ]; new$off <- c(-3, 0, 4)
in_formula <- fit(y ~ a * x + b + w + offset(off) + (x | g), "d", "wt", NULL)
predicted <- list(rows = c(4, 59, 99), off = new$off, all = unname(predict(in_formula, new)), fixed = unname(predict(in_formula, new, re.form = NA)))
means <- function(m, specs, by = NULL) { s <- as.data.frame(emmeans(m, specs, by = by)); list(levels = lapply(s[c(specs, by)], as.character), mean = s$emmean, se = s$SE, df = s$df, lower = s$lower.CL, upper = s$upper.CL) }
emms <- list(cells_a = means(models$cells, "a"), slopes_a = means(models$slopes, "a"), holes_a_by_b = means(models$holes, "a", "b"))
small <- fit(y ~ x + a + (1 | g), "d", "wt", "off", FALSE)
t <- anova(small, models$slopes_ml)
lr <- list(loglik = t$logLik, chisq = t$Chisq[2], df = t$Df[2], p = t[["Pr(>Chisq)"]][2])
d$reversed <- rev(d$y)                                  # by lmer: refit of lme4 1.1-31 gives another number with weights
again <- fit(reversed ~ a * x + b + w + (x | g), "d", "wt", "off")
refitted <- list(loglik = as.numeric(logLik(again)), fixef = unname(fixef(again)))
ends <- confint(fit(y ~ x + (1 | g), "d", "wt", "off", FALSE), parm = c(".sig01", ".sigma"), method = "profile", quiet = TRUE)
write_json(list(versions = sapply(c("lme4", "lmerTest", "emmeans", "performance"), function(p) as.character(packageVersion(p))),
                data = d[c("y", "wt", "off", "wt0")], fits = found, with_zeros = inside, predicted = predicted, means = emms, lr = lr, refit = refitted,
                profile = list(g = unname(ends[1, ]), sigma = unname(ends[2, ]))), "weights.json", digits = NA, auto_unbox = TRUE, null = "null", na = "string")
