# A production image: web by default, the worker with `manage.py qcluster`.
FROM python:3.13-slim
ENV DJANGO_SETTINGS_MODULE=cms.settings.base PYTHONUNBUFFERED=1 TARJOTIN_VAR=/var/lib/tarjotin
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir --require-hashes -r requirements.txt
COPY . .
RUN python scripts/compile_messages.py locale \
    && SECRET_KEY=build DATABASE_URL=postgresql://build/build ALLOWED_HOSTS=localhost \
       python manage.py collectstatic --noinput \
    && useradd --system tarjotin && mkdir -p /var/lib/tarjotin/media && chown -R tarjotin /var/lib/tarjotin
USER tarjotin
EXPOSE 8000
CMD ["gunicorn", "cms.wsgi", "--bind", "0.0.0.0:8000", "--workers", "2", "--threads", "4", "--max-requests", "2000", "--max-requests-jitter", "200"]
